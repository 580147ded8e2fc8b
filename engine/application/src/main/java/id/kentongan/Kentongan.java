package id.kentongan;

import id.kentongan.serve.Serve;
import java.util.List;

/** Entry point of the program. */
public final class Kentongan {
    private Kentongan() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        System.exit(Serve.run(words.isEmpty() ? words : words.subList(1, words.size())));
    }
}
