package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.tables.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The four forms of the contract, and how to tell them apart. */
enum Form {
    NDJSON {
        @Override
        Stream<Reading> read(InputStream in, Contract contract) {
            return Ndjson.read(in, contract);
        }
    },
    JSON {
        @Override
        Stream<Reading> read(InputStream in, Contract contract) {
            return JsonArray.read(in, contract);
        }
    },
    CSV {
        @Override
        Stream<Reading> read(InputStream in, Contract contract) {
            return ContractTable.read(Csv.rows(in), true, contract);
        }
    },
    XLSX {
        @Override
        Stream<Reading> read(InputStream in, Contract contract) throws IOException {
            byte[] content = in.readNBytes(Interchange.LARGEST + 1);
            return content.length > Interchange.LARGEST
                    ? tooLarge()
                    : Sheets.each(content, ContractTable::fit,
                            sheet -> ContractTable.read(sheet.rows().stream(), false, contract));
        }
    };

    /** Notes, or the line that says the separator. */
    private static final int LINES_BEFORE_HEADER = 10;

    abstract Stream<Reading> read(InputStream in, Contract contract) throws IOException;

    Source source(Codes codes, Receipt receipt) {
        return Interchange.of(this, codes, receipt);
    }

    static Form of(String name, byte[] beginning) {
        String start = new String(beginning, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (start.startsWith("PK\u0003\u0004")) {
            return XLSX;
        }
        if (start.startsWith("[")) {
            return JSON;
        }
        if (start.startsWith("{")) {
            return severalLines(name, start) ? JSON : NDJSON;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        return lower.endsWith("json") ? NDJSON : looksLikeCsv(start) ? CSV : NDJSON;
    }

    /** Whether one object spreads over several lines: its first line is not closed and its second opens no other object. */
    private static boolean severalLines(String name, String start) {
        List<String> lines = start.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
        return !name.toLowerCase(Locale.ROOT).endsWith(".ndjson") && lines.size() == 2 && !lines.get(0).endsWith("}")
                && !lines.get(1).startsWith("{");
    }

    private static boolean looksLikeCsv(String start) {
        return start.lines().limit(LINES_BEFORE_HEADER).anyMatch(line -> line.contains("source") && line.contains("region"));
    }

    private static Stream<Reading> tooLarge() {
        return Stream.of(Reading.Refused
                .whole("Berkas lebih besar dari 50 MB. Pecah menjadi beberapa berkas, atau kirim sebagai NDJSON."));
    }
}
