package solutions.letsbe.workflows.schema.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;

/**
 * Reads one YAML document, whatever its bytes are: what is wrong becomes a finding, and nothing is thrown.
 *
 * <p>The tree is made of the parser's events in one pass, so its cost grows with the file and not with what its aliases would
 * expand to.
 */
public final class YamlReader {
    /** The most that Gitea reads of a workflow since 1.25: 1 MiB. The rest is cut off without a word. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** How deep lists and mappings may stand within each other. */
    public static final int MAX_NESTING = 100;

    /** How many nodes the aliases of a file may stand for. */
    public static final int MAX_EXPANDED = 100_000;

    /** The tags that make a text of what follows. */
    private static final List<String> TEXT_TAGS = List.of("!", "tag:yaml.org,2002:str");

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).build();

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new LinkedHashMap<>();

    @Nullable
    private YamlNode root;

    private String text = "";
    private boolean broken;
    private long expanded;

    /** How deep in a key that is a list or mapping we are; such a key is passed over together with its value. */
    private int inComplexKey;

    private YamlReader(String file) {
        this.file = file;
    }

    /** A list or mapping that has begun, the key that waits for its value, and where each key stands, in whatever case. */
    private static final class Open {
        final YamlNode node;
        final Map<String, YamlNode.Scalar> lowerCase;
        YamlNode.@Nullable Scalar key;
        boolean skipValue;
        boolean mergeValue;
        final List<YamlNode> merged = new ArrayList<>();
        final Optional<Anchored> anchored;
        long size = 1;

        Open(YamlNode node, Optional<Anchored> anchored) {
            this.node = node;
            this.anchored = anchored;
            this.lowerCase = node instanceof YamlNode.Mapping ? new HashMap<>() : Map.of();
        }
    }

    private static final class Anchored {
        final YamlNode node;
        final Position at;
        boolean used;
        long size = 1;

        Anchored(YamlNode node, Position at) {
            this.node = node;
            this.at = at;
        }
    }

    /** Reads a file's bytes. */
    public static YamlFile read(String file, byte[] bytes) {
        YamlReader reader = new YamlReader(file);
        reader.read(bytes);
        return new YamlFile(
                reader.text,
                reader.broken ? Optional.empty() : Optional.ofNullable(reader.root),
                List.copyOf(reader.findings));
    }

    private void read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            error(
                    "file-size",
                    Position.START,
                    Position.START,
                    "the file has " + bytes.length
                            + " bytes; Gitea reads the first 1048576 of a workflow and drops the rest",
                    Optional.of("split the workflow, or move its scripts into files"));
            broken = true;
            return;
        }
        Optional<String> decoded = decode(bytes);
        if (decoded.isEmpty()) {
            broken = true;
            return;
        }
        text = decoded.get();
        try {
            int documents = 0;
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    Position at = start(event);
                    error(
                            "yaml-syntax",
                            at,
                            at,
                            "a second document begins here; a workflow is one document, and only the first is read",
                            Optional.of("take the '---' away, or make two files"));
                    break;
                }
                if (!accept(event)) {
                    return;
                }
            }
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark().map(YamlReader::position).orElse(Position.START);
            SyntaxWords words = SyntaxWords.of(e);
            error("yaml-syntax", at, at, words.message(), words.hint());
            broken = true;
        } catch (ReaderException e) {
            Position at = positionOf(text, e.getPosition());
            error(
                    "yaml-syntax",
                    at,
                    at,
                    String.format(Locale.ROOT, "the character U+%04X cannot stand in YAML", e.getCodePoint()),
                    Optional.empty());
            broken = true;
        } catch (YamlEngineException e) {
            error(
                    "yaml-syntax",
                    Position.START,
                    Position.START,
                    "this is YAML of a version that nobody reads here",
                    Optional.of("take the '%YAML' line away"));
            broken = true;
        }
        if (!broken) {
            anchors.forEach(this::unused);
        }
    }

    /** What cannot be decoded becomes U+FFFD; only a text that has one is worth a slower look. */
    private Optional<String> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(withoutMark(text)) : decodeStrictly(bytes);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<String> decodeStrictly(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                Position at = positionOf(out.flip().toString(), Integer.MAX_VALUE);
                error(
                        "yaml-syntax",
                        at,
                        at,
                        String.format(Locale.ROOT, "the byte 0x%02X is no UTF-8", bytes[in.position()]),
                        Optional.of("save the file as UTF-8"));
                return Optional.empty();
            }
            if (result.isUnderflow() && in.hasRemaining()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            error("yaml-syntax", Position.START, Position.START, "the file is no UTF-8", Optional.empty());
            return Optional.empty();
        }
        return Optional.of(withoutMark(out.flip().toString()));
    }

    /** Takes an event in; false to stop reading. */
    private boolean accept(Event event) {
        if (inComplexKey > 0) {
            return passOver(event);
        }
        switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                tagged(scalar.getTag(), event);
                boolean plain = scalar.isPlain()
                        && (scalar.getTag().isEmpty()
                                || !TEXT_TAGS.contains(scalar.getTag().get()));
                YamlNode.Scalar node =
                        new YamlNode.Scalar(scalar.getValue(), style(scalar), plain, start(event), end(event));
                anchor(scalar, node);
                add(node, 1);
            }
            case SequenceStart -> {
                SequenceStartEvent sequence = (SequenceStartEvent) event;
                tagged(sequence.getTag(), event);
                return begin(sequence, new YamlNode.Sequence(start(event)));
            }
            case MappingStart -> {
                MappingStartEvent mapping = (MappingStartEvent) event;
                tagged(mapping.getTag(), event);
                return begin(mapping, new YamlNode.Mapping(start(event)));
            }
            case SequenceEnd, MappingEnd -> {
                Open done = open.pop();
                if (done.node instanceof YamlNode.Sequence sequence) {
                    sequence.close(end(event));
                } else if (done.node instanceof YamlNode.Mapping mapping) {
                    for (YamlNode merged : done.merged) {
                        merge(mapping, merged);
                    }
                    mapping.close(end(event));
                }
                if (done.anchored.isPresent()) {
                    done.anchored.get().size = done.size;
                }
                add(done.node, done.size);
            }
            case Alias -> {
                return alias((AliasEvent) event);
            }
            default -> {}
        }
        return true;
    }

    private static YamlNode.Style style(ScalarEvent scalar) {
        return switch (scalar.getScalarStyle()) {
            case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlNode.Style.DOUBLE_QUOTED;
            case LITERAL -> YamlNode.Style.LITERAL;
            case FOLDED -> YamlNode.Style.FOLDED;
            case PLAIN -> YamlNode.Style.PLAIN;
        };
    }

    private boolean begin(NodeEvent event, YamlNode node) {
        if (open.size() >= MAX_NESTING) {
            return tooDeep(event);
        }
        if (isKeyPlace()) {
            complexKey(event);
            inComplexKey = 1;
            return true;
        }
        open.push(new Open(node, anchor(event, node)));
        return true;
    }

    private boolean tooDeep(Event event) {
        error(
                "yaml-limit",
                start(event),
                start(event),
                "lists and mappings stand more than " + MAX_NESTING + " deep within each other",
                Optional.of("count the brackets; a workflow needs about ten"));
        broken = true;
        return false;
    }

    private void complexKey(Event event) {
        error(
                "yaml-syntax",
                start(event),
                end(event),
                "a key is a word, and no list or mapping; Gitea refuses the file",
                Optional.of(
                        "a text that begins with '{' or '[' needs quotes, and an expression is written ${{ ... }}"));
    }

    /** Counts its way out of a key that is no word. */
    private boolean passOver(Event event) {
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> {
                if (open.size() + inComplexKey >= MAX_NESTING) {
                    return tooDeep(event);
                }
                inComplexKey++;
            }
            case SequenceEnd, MappingEnd -> {
                if (--inComplexKey == 0) {
                    passOverValue(event);
                }
            }
            default -> {}
        }
        return true;
    }

    /** The key that has just been read is none; its value is read, but belongs nowhere. */
    private void passOverValue(Event event) {
        Open around = open.element();
        around.key = new YamlNode.Scalar("", YamlNode.Style.PLAIN, true, start(event), end(event));
        around.skipValue = true;
    }

    private boolean isKeyPlace() {
        Open around = open.peek();
        return around != null && around.node instanceof YamlNode.Mapping && around.key == null;
    }

    private boolean alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            error(
                    "yaml-syntax",
                    start(event),
                    end(event),
                    "the alias '" + Excerpt.of(name) + "' names no anchor before it",
                    Optional.empty());
            broken = true;
            return false;
        }
        anchored.used = true;
        if (open.stream().anyMatch(each -> each.node == anchored.node)) {
            error(
                    "yaml-syntax",
                    start(event),
                    end(event),
                    "the alias '" + Excerpt.of(name) + "' stands within what it names (line " + anchored.at.line()
                            + "), which would never end",
                    Optional.empty());
            broken = true;
            return false;
        }
        expanded += anchored.size;
        if (expanded > MAX_EXPANDED) {
            error(
                    "yaml-limit",
                    start(event),
                    end(event),
                    "the aliases of this file stand for more than " + MAX_EXPANDED + " nodes",
                    Optional.empty());
            broken = true;
            return false;
        }
        if (isKeyPlace() && !(anchored.node instanceof YamlNode.Scalar)) {
            complexKey(event);
            passOverValue(event);
            return true;
        }
        add(anchored.node, anchored.size);
        return true;
    }

    private Optional<Anchored> anchor(NodeEvent event, YamlNode node) {
        if (event.getAnchor().isEmpty()) {
            return Optional.empty();
        }
        String name = event.getAnchor().get().getValue();
        Anchored anchored = new Anchored(node, start(event));
        Anchored before = anchors.put(name, anchored);
        if (before != null) {
            unused(name, before);
        }
        return Optional.of(anchored);
    }

    private void unused(String name, Anchored anchored) {
        if (!anchored.used) {
            Position end =
                    new Position(anchored.at.line(), anchored.at.column() + 1 + name.codePointCount(0, name.length()));
            warning("unused-anchor", anchored.at, end, "the anchor '" + Excerpt.of(name) + "' is never used");
        }
    }

    private void add(YamlNode node, long size) {
        Open around = open.peek();
        if (around == null) {
            root = node;
            return;
        }
        around.size += size;
        if (around.node instanceof YamlNode.Sequence sequence) {
            sequence.add(node);
        } else if (around.node instanceof YamlNode.Mapping mapping) {
            YamlNode.Scalar key = around.key;
            if (key == null) {
                key(around, mapping, (YamlNode.Scalar) node);
            } else {
                if (around.mergeValue) {
                    mergeable(key, node);
                    around.merged.add(node);
                } else if (!around.skipValue) {
                    mapping.add(new YamlNode.Entry(key, node));
                }
                around.key = null;
                around.skipValue = false;
                around.mergeValue = false;
            }
        }
    }

    private void mergeable(YamlNode.Scalar key, YamlNode value) {
        boolean can = value instanceof YamlNode.Mapping
                || value instanceof YamlNode.Sequence list
                        && list.items().stream().allMatch(YamlNode.Mapping.class::isInstance);
        if (!can) {
            error(
                    "merge-key",
                    key.start(),
                    key.end(),
                    "'<<' takes a mapping or a list of mappings; Gitea refuses the file",
                    Optional.of("write '<<: *name', where &name stands at a mapping"));
        }
    }

    /** What a merge brings stands behind what the mapping says itself, and does not replace it. */
    private static void merge(YamlNode.Mapping into, YamlNode from) {
        if (from instanceof YamlNode.Sequence sequence) {
            for (YamlNode each : sequence.items()) {
                if (each instanceof YamlNode.Mapping mapping) {
                    mapping.entries().forEach(into::add);
                }
            }
        } else if (from instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(into::add);
        }
    }

    private void key(Open around, YamlNode.Mapping mapping, YamlNode.Scalar key) {
        around.key = key;
        if (key.text().equals("<<") && key.isPlain()) {
            finding(
                    "merge-key",
                    Severity.INFO,
                    key.start(),
                    key.end(),
                    "'<<' merges another mapping in; Gitea reads it, GitHub does not",
                    Optional.empty());
            around.mergeValue = true;
            return;
        }
        Optional<YamlNode.Entry> twin = mapping.entry(key.text());
        if (twin.isPresent()) {
            error(
                    "duplicate-key",
                    key.start(),
                    key.end(),
                    "the key '" + Excerpt.of(key.text()) + "' is there already, on line "
                            + twin.get().key().start().line(),
                    Optional.of("take one of the two away"));
            around.skipValue = true;
            return;
        }
        YamlNode.Scalar similar = around.lowerCase.putIfAbsent(key.text().toLowerCase(Locale.ROOT), key);
        if (similar != null) {
            warning(
                    "similar-key",
                    key.start(),
                    key.end(),
                    "the key '" + Excerpt.of(key.text()) + "' differs from '" + Excerpt.of(similar.text())
                            + "' on line " + similar.start().line()
                            + " in its case only; expressions do not tell them apart");
        }
    }

    private void tagged(Optional<String> tag, Event event) {
        if (tag.isPresent() && !TEXT_TAGS.contains(tag.get())) {
            warning(
                    "yaml-tag",
                    start(event),
                    start(event),
                    "the tag '" + Excerpt.of(tag.get()) + "' means nothing in a workflow");
        }
    }

    private static Position start(Event event) {
        return event.getStartMark().map(YamlReader::position).orElse(Position.START);
    }

    private static Position end(Event event) {
        return event.getEndMark().map(YamlReader::position).orElse(Position.START);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The line and column of a code point, or of the end. */
    private static Position positionOf(String text, int codePoint) {
        int line = 1;
        int column = 1;
        int count = 0;
        for (int i = 0; i < text.length() && count < codePoint; count++) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
            i += Character.charCount(c);
        }
        return new Position(line, column);
    }

    private void error(String rule, Position start, Position end, String message, Optional<String> hint) {
        finding(rule, Severity.ERROR, start, end, message, hint);
    }

    private void warning(String rule, Position start, Position end, String message) {
        finding(rule, Severity.WARNING, start, end, message, Optional.empty());
    }

    private void finding(
            String rule, Severity severity, Position start, Position end, String message, Optional<String> hint) {
        findings.add(new Finding(file, start, end, rule, severity, message, hint));
    }
}
