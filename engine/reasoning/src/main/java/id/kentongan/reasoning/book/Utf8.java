package id.kentongan.reasoning.book;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The one encoding of rule files. */
final class Utf8 {
    static final String OTHER_ENCODING = "berkas bukan UTF-8. Simpan ulang dengan penyandian UTF-8 (di lembar kerja: CSV UTF-8).";

    private Utf8() {}

    /** Strict UTF-8 without its byte order mark; anything else would turn names into other names silently. */
    static Optional<String> decode(String file, byte[] bytes, Complaints problems) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            problems.refuse(file, OTHER_ENCODING);
            return Optional.empty();
        }
    }
}
