package solutions.letsbe.workflows.generator.protect;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a protection: code owners where Gitea reads them, what each version of its API takes, and one page for people. */
public final class ProtectionFiles {
    /** The versions that files are written for, by the folder they go to. */
    enum Target {
        /** What LetsBe runs. */
        GITEA_1_27("gitea-1.27", new GiteaVersion(1, 27, 3)),
        /** What comes next. */
        GITEA_28("gitea-28", new GiteaVersion(28, 0, 0));

        final String folder;
        final GiteaVersion version;

        Target(String folder, GiteaVersion version) {
            this.folder = folder;
            this.version = version;
        }
    }

    /** Where Gitea reads code owners. The text is the same for every version; what it is worth is not. */
    static final String CODE_OWNERS = ".gitea/CODEOWNERS";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** One entry a line, so that a difference shows what changed and nothing else. */
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private ProtectionFiles() {}

    /**
     * The files, by path.
     *
     * @param header the two lines that say who made them
     */
    public static List<ProtectionFile> of(RepositoryProtection protection, List<String> header) {
        List<ProtectionFile> files = new ArrayList<>();
        protection
                .codeOwners()
                .ifPresent(owners -> files.add(new ProtectionFile(CODE_OWNERS, CodeOwnersText.of(owners, header))));
        for (Target target : Target.values()) {
            WantedProtection wanted = WantedProtection.of(protection, target.version);
            files.add(new ProtectionFile("protection/" + target.folder + "/protection.json", json(wanted, header)));
        }
        files.add(new ProtectionFile("protection/protection.md", ProtectionPage.of(protection, header)));
        return List.copyOf(files);
    }

    private static String json(WantedProtection wanted, List<String> header) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("//", String.join(" ", header));
        root.put("repository", wanted.protection().repository());
        root.put("gitea", wanted.version().toString());
        wanted.settings().ifPresent(settings -> root.set("settings", settings.body()));
        ArrayNode branches = root.putArray("branch_protections");
        wanted.branches().forEach(rule -> branches.add(rule.body()));
        ArrayNode tags = root.putArray("tag_protections");
        wanted.tags().forEach(rule -> tags.add(rule.body()));
        if (!wanted.omissions().isEmpty()) {
            ArrayNode omitted = root.putArray("omitted");
            wanted.omissions().forEach(omitted::add);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().with(PRINTER).writeValueAsString(root) + "\n";
    }
}
