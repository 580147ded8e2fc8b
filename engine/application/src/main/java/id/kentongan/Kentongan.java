package id.kentongan;

/** Entry point of the program. */
public final class Kentongan {
    private Kentongan() {}

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException();
    }
}
