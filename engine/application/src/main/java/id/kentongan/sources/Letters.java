package id.kentongan.sources;

import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.support.PluginHelper;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a letter brings: each attachment that looks like what its reader reads, or the text of a letter without attachments. A letter that
 * cannot be taken apart is refused as a whole and leaves the next one its turn.
 */
final class Letters {
    private static final int MOST_ATTACHMENTS = 50;
    private final SourceFile file;
    private final Inflow inflow;
    private final Readable readable;

    Letters(SourceFile file, Inflow inflow) {
        this.file = file;
        this.inflow = inflow;
        this.readable = new Readable(file.form().reader());
    }

    private record Piece(String name, byte[] content) {}

    /** @throws DataAccessException if the journal is away; the letter is then offered again */
    void take(Exchange letter) throws IOException, InterruptedException {
        String from = "surat";
        List<Piece> pieces;
        try {
            pieces = pieces(letter);
        } catch (Unread unread) {
            inflow.refuse(String.valueOf(unread.getMessage()), from);
            return;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unforeseen) {
            inflow.refuse(Text.of("Surat ini tidak dapat dibuka (%s). Kirim laporannya sebagai satu lampiran.",
                    unforeseen.getClass().getSimpleName()), from);
            return;
        }
        for (Piece piece : pieces) {
            inflow.take(piece.content, piece.name);
        }
    }

    private List<Piece> pieces(Exchange letter) throws IOException, Unread {
        int largest = file.limits().largest();
        long size = size(letter);
        if (size > 2L * largest) {
            throw new Unread(Text.of("Surat %d MB; paling besar %d MB menurut limits.largestMB.", size >> 20, 2 * largest >> 20));
        }
        Map<String, Attachment> attached = letter.getMessage(AttachmentMessage.class).getAttachmentObjects();
        if (attached == null || attached.isEmpty()) {
            String text = letter.getMessage().getBody(String.class);
            return List.of(new Piece("isi-surat", (text == null ? "" : text).getBytes(StandardCharsets.UTF_8)));
        }
        if (attached.size() > MOST_ATTACHMENTS) {
            throw new Unread(Text.of("Surat ini berlampiran %d; paling banyak %d. Kirim dalam beberapa surat.", attached.size(),
                    MOST_ATTACHMENTS));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<String, Attachment> one : attached.entrySet()) {
            try (InputStream in = one.getValue().getDataHandler().getInputStream()) {
                byte[] content = Bounded.read(in, largest);
                if (readable.test(content)) {
                    pieces.add(new Piece(name(one.getKey()), content));
                }
            }
        }
        if (pieces.isEmpty()) {
            throw new Unread(Text.of("Dari %d lampiran tidak ada yang berbentuk %s. Kirim ulang dengan lampiran yang benar.",
                    attached.size(), file.form().reader().written()));
        }
        return pieces;
    }

    /** As the server tells it, before anything of it is fetched; asked by name, so that nothing here speaks of mail. */
    private static long size(Exchange letter) {
        BeanIntrospection ask = PluginHelper.getBeanIntrospection(letter.getContext());
        Object original = ask.getOrElseProperty(letter.getIn(), "message", "", false);
        return ask.getOrElseProperty(original, "size", -1, false) instanceof Integer bytes ? bytes : -1;
    }

    /** Names are given by senders: they are told, and mean nothing. */
    private static String name(String given) {
        return given.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[.]+", "_").replaceAll("(?<=^.{100}).*", "");
    }

    /** Why a letter is refused unread. Ordinary, so it carries no stack. */
    private static final class Unread extends Exception {
        Unread(String why) {
            super(why, null, false, false);
        }
    }
}
