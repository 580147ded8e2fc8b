package id.kentongan.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.tables.TableRow.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other kinds, which people send under the name of a table. */
class ForeignTest {
    private static final Xlsx XLSX = new Xlsx(1_000, 1_000_000);
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
            (byte) 0xE1};

    static Stream<Arguments> files() throws IOException {
        return Stream.of(Arguments.of(Foreign.OLD_WORKBOOK, compound("Workbook")),
                Arguments.of(Foreign.OLD_WORKBOOK, compound("")),
                Arguments.of(Foreign.OLD_WORKBOOK, new byte[]{9, 8, 16, 0, 0, 6, 5, 0}),
                Arguments.of(Foreign.LOCKED, compound("EncryptedPackage")),
                Arguments.of(Foreign.TEXT_DOCUMENT, compound("WordDocument")),
                Arguments.of(Foreign.OPEN_DOCUMENT,
                        zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml=<a/>")),
                Arguments.of(Foreign.TEXT_DOCUMENT, zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml=<a/>")),
                Arguments.of(Foreign.TEXT_DOCUMENT, zip("[Content_Types].xml=<a/>", "word/document.xml=<a/>")),
                Arguments.of(Foreign.SLIDES, zip("[Content_Types].xml=<a/>", "ppt/presentation.xml=<a/>")),
                Arguments.of(Foreign.BINARY_WORKBOOK, zip("[Content_Types].xml=<a/>", "xl/workbook.bin=x")),
                Arguments.of(Foreign.NUMBERS, zip("Index/Document.iwa=x")),
                Arguments.of(Foreign.ARCHIVE, zip("laporan.xlsx=x", "laporan2.xlsx=x")),
                Arguments.of(Foreign.ARCHIVE, text("\u001F\u008Bx")), Arguments.of(Foreign.ARCHIVE, text("Rar!\u001A\u0007")),
                Arguments.of(Foreign.PDF, text("%PDF-1.7\n")), Arguments.of(Foreign.PICTURE, text("\u00FF\u00D8\u00FF\u00E0")),
                Arguments.of(Foreign.PICTURE, text("\u0089PNG\r\n")), Arguments.of(Foreign.TEXT_DOCUMENT, text("{\\rtf1 x}")),
                Arguments.of(Foreign.WEB_PAGE, text("\u00EF\u00BB\u00BF\r\n <HTML><table>")),
                Arguments.of(Foreign.WEB_PAGE, "\uFEFF<table><tr><td>".getBytes(UTF_16LE)),
                Arguments.of(Foreign.XML_WORKBOOK,
                        text("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>")),
                Arguments.of(Foreign.OTHER_MARKUP, text("<alert/>")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormatIsRecognisedByItsContentAndNamed(Foreign what, byte[] content) {
        assertThat(Table.sheets(content, XLSX, any -> 0)).singleElement()
                .extracting(TableSheet::rows, InstanceOfAssertFactories.LIST)
                .containsExactly(new TableRow.Broken(0, Fault.FOREIGN, what.said()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id;source;region", "Wilayah:;35.14", "PK;x", "{\"id\":1}", "[]", "", "9", "a<b", "\tx\u0001", "GIF"})
    void aTextIsNoneOfThem(String text) {
        assertThat(Foreign.of(text(text))).isEmpty();
    }

    @Test
    void anyBytesAreToldWithoutAFault() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] content = new byte[random.nextInt(40)];
            random.nextBytes(content);
            if (seed % 2 == 0) {
                System.arraycopy(COMPOUND, 0, content, 0, Math.min(content.length, COMPOUND.length));
            }
            assertThat(Foreign.of(content)).isNotNull();
        }
    }

    private static byte[] compound(String stream) {
        byte[] name = stream.getBytes(UTF_16LE);
        byte[] content = new byte[1_024 + name.length];
        System.arraycopy(COMPOUND, 0, content, 0, COMPOUND.length);
        System.arraycopy(name, 0, content, 640, name.length);
        return content;
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part.substring(0, part.indexOf('='))));
                zip.write(part.substring(part.indexOf('=') + 1).getBytes(ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }
}
