package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.kit.SourceFile;

/** What a source file describes, ready to read. */
public final class Sources {
    private Sources() {}

    public static Source of(SourceFile file, Codes codes) {
        return file.form().reader().known().<Source>map(known -> new SpokenAs(known.with(codes), file.as()))
                .orElseGet(() -> new Mapped(file, codes));
    }
}
