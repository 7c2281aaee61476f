package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** The Java text, and how it gets into a folder. {@code mvn test -Dapprove -pl generator -am} approves the text anew. */
class BindingsWriterTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    private static final Path APPROVED = Path.of(
            System.getProperty("project.root"), "generator", "src", "test", "golden-java", "AcmeGreet.java.txt");

    private static final LockFile LOCK = LockFile.parse("a lock", """
            actions:
              - uses: acme/greet-action
                tag: v1.2.3
                commit: 0123456789abcdef0123456789abcdef01234567
                description: Says hello.
                inputs:
                  who:
                    required: true
                    description: Whom to greet.
                  how-often:
                    type: number
                    default: '1'
                  tone:
                    values: [warm, ice-cold]
                    default: warm
                  dry-run:
                    type: boolean
                    default: 'false'
                  greeting:
                    default: ${{ github.actor }}
                    deprecated: true
                outputs: [said-what]
            """);

    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("my/actions");
    }

    private void write(LockFile lock) {
        BindingsWriter.write(lock, "my.actions", folder);
    }

    @Test
    void isTheApprovedText() throws IOException {
        String made = BindingsWriter.sources(LOCK, "my.actions").get(0).toString();
        if (System.getProperty("approve") != null) {
            Files.writeString(APPROVED, made);
        }
        assertThat(APPROVED).hasContent(made);
    }

    @Test
    void isTheSameInEveryLocale() {
        String made = BindingsWriter.sources(LOCK, "my.actions").toString();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(BindingsWriter.sources(LOCK, "my.actions")).hasToString(made);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void touchesOnlyWhatChanges() throws IOException {
        write(LOCK);
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(target().resolve("AcmeGreet.java"), old);
        Files.setLastModifiedTime(target().resolve("Actions.java"), old);
        write(LockFile.parse("a lock", LOCK.text().replace("v1.2.3", "v1.2.4")));
        assertThat(Files.getLastModifiedTime(target().resolve("AcmeGreet.java")))
                .isNotEqualTo(old);
        assertThat(Files.getLastModifiedTime(target().resolve("Actions.java"))).isEqualTo(old);
    }

    @Test
    void removesWhatItWroteAndNothingElse() throws IOException {
        write(LOCK);
        Path mine = Files.writeString(target().resolve("Mine.java"), "class Mine {}");
        Path notes = Files.writeString(target().resolve("notes.txt"), "x");
        Files.createDirectory(target().resolve("sub"));
        write(LockFile.parse("none", "actions: []"));
        try (Stream<Path> left = Files.list(target())) {
            assertThat(left)
                    .containsExactlyInAnyOrder(mine, notes, target().resolve("sub"), target().resolve("Actions.java"));
        }
    }

    @Test
    void neverOverwritesAClassThatSomebodyWrote() throws IOException {
        Files.createDirectories(target());
        Path mine = Files.writeString(target().resolve("AcmeGreet.java"), "class AcmeGreet {}");
        assertThatThrownBy(() -> write(LOCK))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("AcmeGreet.java was not generated, so it is not overwritten");
        assertThat(mine).hasContent("class AcmeGreet {}");
        assertThat(target().resolve("Actions.java")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoPackage() {
        for (String name : new String[] {"", "a b", "../x", "a.class", "a."}) {
            assertThatThrownBy(() -> BindingsWriter.write(LOCK, name, folder))
                    .isInstanceOf(UnusableInputException.class)
                    .hasMessageContaining("cannot be a package");
        }
    }

    @Test
    void theBuildStepThrows() throws IOException {
        Path lock = folder.resolve("lock.yml");
        LOCK.write(lock);
        GenerateBindings.main(new String[] {lock.toString(), "my.actions", folder.toString()});
        assertThat(target().resolve("AcmeGreet.java")).exists();
        assertThatThrownBy(() -> GenerateBindings.main(new String[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GenerateBindings.main(new String[] {"none.yml", "my.actions", folder.toString()}))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("none.yml");
    }

    /** Names and texts that mean something in Java or in Javadoc. */
    @Test
    void oddNamesAndTextsStillCompile() throws IOException {
        LockFile lock = LockFile.parse("odd", """
                actions:
                  - uses: actions/string
                    commit: SHA
                    description: "Ends */ a comment, \\\\u0022 escapes, <b> tags, {@link none}, @param x"
                    inputs:
                      class: {default: "C:\\\\users {"}
                      build: {required: true}
                      get-class: {required: true, values: ['', '-', '+', a-b, A_B, '3.1']}
                      string: {values: [a]}
                      builder: {values: [a]}
                      outputs: {values: [a]}
                      needs-build: {values: [a]}
                      z: {values: [a]}
                      function: {values: [a]}
                      String_: {default: '*/'}
                      "3d": {}
                      "$x": {}
                      größe: {}
                      "名前": {required: true}
                      wait: {type: number}
                      jdkFile: {}
                      jdk-file: {deprecated: true, required: true}
                    outputs: [get-class, "", "$L", string, "名前", "*/"]
                  - uses: actions/actions
                    commit: SHA
                  - uses: actions/wait
                    commit: SHA
                  - uses: ./
                  - uses: ./.gitea/actions/
                    class: Own
                    inputs:
                      own: {values: [a, b]}
                """.replace("SHA", SHA));
        assertThat(lock.actions().stream().map(LockedAction::bindingName))
                .containsExactly("Local", "Own", "ActionsActions", "String_", "Wait");
        assertThat(Compiled.of(
                                lock,
                                Files.createDirectory(folder.resolve("out")),
                                "Actions.wait_(); Actions.own(); return String_.builder().build_(\"x\").getClass_(String_.GetClass.SIGN).x_(\"y\").build();")
                        .messages())
                .isEmpty();
    }
}
