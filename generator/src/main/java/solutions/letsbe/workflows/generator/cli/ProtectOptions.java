package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.files.GeneratedHeader;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.protect.Protect;
import solutions.letsbe.workflows.generator.provider.FoundProtection;
import solutions.letsbe.workflows.generator.provider.WorkflowSearch;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Which protections are held against which server. */
final class ProtectOptions {
    private static final String TOKEN = "GITEA_TOKEN";
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Where Gitea stands. The token is taken from the environment variable GITEA_TOKEN.")
    private String url = "";

    @Option(
            names = "--owner",
            paramLabel = "ORG",
            description = "Who owns the repositories. Default: the organisation of the code owners in the Java.")
    private Optional<String> owner = Optional.empty();

    @Option(names = "--repository", paramLabel = "NAME", split = ",", description = "Only these repositories.")
    private List<String> repositories = new ArrayList<>();

    @Option(
            names = "--class-path",
            paramLabel = "JARS",
            defaultValue = "${sys:gitea-workflows.class-path:-}",
            description = "Jars and folders that hold what the Java says, separated as Java does.")
    private String classPath = "";

    @Option(
            names = "--gitea",
            paramLabel = "VERSION",
            description = "Take the server for this version. Default: what it says.")
    private Optional<String> gitea = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long an answer may take. Default: 30.")
    private int timeout = 30;

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isJson() {
        return format == OutputFormat.JSON;
    }

    /**
     * The protections that are asked for.
     *
     * @throws UnusableInputException if there is none, or a repository was named that has none
     */
    List<Protect.Repository> protections() {
        List<FoundProtection> found =
                WorkflowSearch.all(WorkflowSearch.loader(classPath)).protections();
        TreeSet<String> known = new TreeSet<>();
        found.forEach(each -> known.add(each.protection().repository()));
        if (known.isEmpty()) {
            throw new UnusableInputException(
                    "the Java says nothing about protection: list some in protections() of a DeliveryProvider");
        }
        for (String name : repositories) {
            if (!known.contains(name)) {
                throw new UnusableInputException("--repository names '" + name
                        + "', which the Java does not protect; it protects " + String.join(", ", known));
            }
        }
        return found.stream()
                .filter(each -> repositories.isEmpty()
                        || repositories.contains(each.protection().repository()))
                .map(each -> new Protect.Repository(
                        each.protection(), new GeneratedHeader(topLevel(each.definedIn()), each.owner()).lines()))
                .toList();
    }

    /**
     * The server.
     *
     * @throws UnusableInputException if it cannot be reached, or something that it needs is not said
     */
    Protect server(List<Protect.Repository> asked) {
        String token = System.getenv(TOKEN);
        if (token == null || token.isBlank()) {
            throw new UnusableInputException("the environment variable " + TOKEN
                    + " is not set; put an access token of an administrator of the repositories into it");
        }
        if (timeout < 1) {
            throw new UnusableInputException("--timeout takes a number of seconds, 1 or more");
        }
        String organisation = owner.or(() -> Protect.ownerOf(
                        asked.stream().map(Protect.Repository::protection).toList()))
                .orElseThrow(() -> new UnusableInputException("say who owns the repositories with --owner"));
        Optional<GiteaVersion> version = gitea.map(ProtectOptions::version);
        return Protect.at(url, token.strip(), organisation, version, Duration.ofSeconds(timeout));
    }

    /** Prints what was found; text goes out repository by repository, JSON as one array. */
    void print(List<Protect.Result> results, String fine) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson()) {
            ArrayNode array = MAPPER.createArrayNode();
            results.forEach(result -> array.add(result.json()));
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array));
            return;
        }
        for (Protect.Result result : results) {
            out.println(result.repository() + (result.differs() ? "" : ": " + fine));
            result.lines().forEach(line -> out.println("  " + line));
        }
    }

    /** A sentence on the way: to the errors where the output is for a program. */
    void tell(String line) {
        PrintWriter to =
                isJson() ? spec.commandLine().getErr() : spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }

    private static GiteaVersion version(String text) {
        try {
            return GiteaVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--gitea: " + e.getMessage(), e);
        }
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
