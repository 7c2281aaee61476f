package solutions.letsbe.workflows.schema.language;

/** What a Gitea or a runner does with a key that it does not support. */
public enum WithoutSupport {
    /** The server parses it away, so that no runner ever sees it; no error. */
    DROPPED,
    /** It is read, and nothing is done with it; no error. */
    IGNORED,
    /** The file is refused as a whole: no run, no commit status, an error only in the server's log and, since 1.26, its pages. */
    REJECTED,
    /** It is accepted and handed on, but makes no difference. */
    NO_EFFECT,
    /** It has an effect, another one than meant. */
    DIFFERENT
}
