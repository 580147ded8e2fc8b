package id.kentongan.sources;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A message as one line among others. What is no JSON object becomes a line that every reader refuses, so that it spoils no other. */
final class MessageLine {
    private static final int LONGEST_SHOWN = 2_000;

    private MessageLine() {}

    /** @param largest bytes of a message, and of its line with the break after it */
    static byte[] of(byte[] message, int largest) {
        if (message.length >= largest) {
            return refused(Text.of("Pesan %d KB; paling besar %d KB menurut limits.largestMB.", message.length >> 10,
                    largest >> 10));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString().replace("\uFEFF", "")
                    .replaceAll("\\R", " ").strip();
            return text.startsWith("{") && text.endsWith("}")
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : refused(Text.of("Bukan satu objek JSON: %s", Excerpt.of(text, LONGEST_SHOWN)));
        } catch (CharacterCodingException notUtf8) {
            return refused("Pesan ini bukan UTF-8.");
        }
    }

    private static byte[] refused(String why) {
        return ("{! " + why + "}").getBytes(StandardCharsets.UTF_8);
    }
}
