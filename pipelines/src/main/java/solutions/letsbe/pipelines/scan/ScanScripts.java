package solutions.letsbe.pipelines.scan;

import solutions.letsbe.pipelines.monorepo.MonorepoScripts;
import solutions.letsbe.workflows.dsl.script.Script;

/**
 * The scanners. Each takes its rules from the base of the change, first has to find something planted, and ends with 0 (clean),
 * 1 (findings) or 3 (it failed, or is broken): an error is never read as clean.
 */
public final class ScanScripts {
    private ScanScripts() {}

    private static final Script SCANNER = Script.beside(ScanScripts.class, "scanner.sh");

    /** Takes the scanners' rules from the base. */
    public static final Script TRUSTED_RULES =
            Script.beside(ScanScripts.class, "trusted-rules.sh", MonorepoScripts.MERGE_BASE);

    /** {@code FOLDER}: static analysis, by semgrep. */
    public static final Script CODE = Script.beside(ScanScripts.class, "scan-code.sh", SCANNER);

    /** {@code lockfile FILE} or {@code folder FOLDER}: known vulnerabilities, by osv-scanner. */
    public static final Script DEPENDENCIES = Script.beside(ScanScripts.class, "scan-dependencies.sh", SCANNER);

    /** Secrets in the commits since the base, by gitleaks. */
    public static final Script SECRETS =
            Script.beside(ScanScripts.class, "scan-secrets.sh", SCANNER, MonorepoScripts.MERGE_BASE);

    /** {@code SBOM}: known vulnerabilities in an image, by grype. */
    public static final Script IMAGE = Script.beside(ScanScripts.class, "scan-image.sh", SCANNER);

    /** {@code FILE}: what callers of an API rely on, by oasdiff. */
    public static final Script API_CONTRACT =
            Script.beside(ScanScripts.class, "api-contract.sh", SCANNER, MonorepoScripts.MERGE_BASE);
}
