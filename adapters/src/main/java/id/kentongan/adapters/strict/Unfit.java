package id.kentongan.adapters.strict;

import id.kentongan.adapters.Reading;

/** A value that cannot be accepted. Carries no stack, because refusing a line is ordinary work and must be as cheap as accepting one. */
public final class Unfit extends Exception {
    private final String field;
    private final String value;

    /**
     * @param field name of the field or column, empty where the whole line is meant
     * @param value what stands there
     * @param remedy what is wrong and what to send instead, in Indonesian
     */
    public Unfit(String field, String value, String remedy) {
        super(remedy, null, false, false);
        this.field = field;
        this.value = value;
    }

    public Reading.Refused at(int line, String raw) {
        return new Reading.Refused(line, field, value, String.valueOf(getMessage()), raw);
    }
}
