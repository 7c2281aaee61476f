package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class SecurityRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new ScriptInjection(),
            new OutputInScript(),
            new UntrustedEnvironmentFile(),
            new InputInScript(),
            new CollaboratorTextInScript(),
            new ExpressionInScript(),
            new SecretInScript(),
            new PrivilegedTrigger(),
            new UntrustedCheckout(),
            new LabelGate(),
            new KeptCredentials(),
            new CredentialsInArtifact(),
            new MissingPermissions(),
            new WriteAllPermissions(),
            new WidePermissions(),
            new UndocumentedPermission(),
            new SecretInWideEnv(),
            new InheritedSecrets(),
            new AllSecrets(),
            new ComputedSecret(),
            new UnmaskedSecretPart(),
            new PrintedSecret(),
            new HardCodedPassword(),
            new UnpinnedAction(),
            new PinComment(),
            new UnpinnedImage(),
            new ImageWithoutDigest(),
            new UnpinnedTool(),
            new LookalikeAction(),
            new ArchivedAction(),
            new ForbiddenAction(),
            new OddActionPath(),
            new CacheInRelease(),
            new SubstringCondition(),
            new ActorCondition(),
            new InsecureCommands(),
            new PipedInstaller(),
            new ConstantExpression());

    private SecurityRules() {}
}
