package id.kentongan.adapters.kit;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.io.InputStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as a tree of texts with their lines. Nothing in it becomes an object of a class that it names, anchors are refused, tags say nothing, and every
 * value stays as it was written: {@code 73.10} is text, not a number.
 */
sealed interface Yaml {
    /** Largest file in bytes. */
    int LARGEST = 64 * 1024;

    /** 1-based. */
    int line();

    /** A single value. */
    record Scalar(int line, String text) implements Yaml {}

    /** A list. */
    record Many(int line, List<Yaml> items) implements Yaml {}

    /** Keys and values, in order. */
    record Keyed(int line, Map<String, Yaml> values) implements Yaml {}

    /** What stands in a file; what is wrong with it goes to the problems. */
    static Optional<Keyed> read(byte[] content, List<Problem> problems) {
        try {
            Node root = composed(content);
            if (root == null) {
                throw new Unsound(0, "Berkas ini kosong. Mulai dari: kentongan source new NAMA.");
            }
            Yaml tree = tree(root);
            if (tree instanceof Keyed keyed) {
                return Optional.of(keyed);
            }
            throw new Unsound(tree.line(), "Berkas sumber berisi kunci dan nilai, misalnya name: polres-harian.");
        } catch (Unsound unsound) {
            problems.add(new Problem(unsound.line, "", String.valueOf(unsound.getMessage())));
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine() + 1;
            problems.add(new Problem(line, "",
                    "YAML tidak sah di sini. Periksa indentasi (spasi, bukan tab), titik dua diikuti spasi, dan tanda kutip."));
        } catch (YAMLException | StackOverflowError tooMuch) {
            problems.add(new Problem(0, "", "YAML ini terlalu dalam, terlalu besar, atau memuat huruf yang tidak boleh ada."));
        }
        return Optional.empty();
    }

    private static Node composed(byte[] content) {
        if (content.length > LARGEST) {
            throw new Unsound(0, Text.of("Berkas %d KB; paling besar %d KB.", content.length >> 10, LARGEST >> 10));
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException notUtf8) {
            throw new Unsound(0, "Berkas ini bukan UTF-8. Simpan ulang sebagai UTF-8.");
        }
        LoaderOptions bounds = new LoaderOptions();
        bounds.setMaxAliasesForCollections(0);
        bounds.setNestingDepthLimit(12);
        bounds.setCodePointLimit(LARGEST);
        var text = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
        return new Composer(new ParserImpl(new StreamReader(text), bounds), new Resolver(), bounds).getSingleNode();
    }

    private static Yaml tree(Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (node.getAnchor() != null) {
            throw new Unsound(line, "Jangkar dan rujukan (& dan *) tidak dipakai di sini. Tulis nilainya.");
        }
        if (node instanceof ScalarNode scalar) {
            return new Scalar(line, scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(tree(item)));
            return new Many(line, items);
        }
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (NodeTuple pair : ((MappingNode) node).getValue()) {
            int at = pair.getKeyNode().getStartMark().getLine() + 1;
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw new Unsound(at, "Kunci harus satu kata.");
            }
            if (values.put(key.getValue(), tree(pair.getValueNode())) != null) {
                throw new Unsound(at, Text.of("Kunci \"%s\" ada dua kali. Hapus salah satu.", Excerpt.of(key.getValue())));
            }
        }
        return new Keyed(line, values);
    }

    /** What ends the reading of a file. */
    final class Unsound extends RuntimeException {
        private final int line;

        Unsound(int line, String remedy) {
            super(remedy, null, false, false);
            this.line = line;
        }
    }
}
