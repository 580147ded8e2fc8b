package id.kentongan.command;

import id.kentongan.facts.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code account token}: makes a token for a program on a running server and shows it once. */
final class AccountTokens {
    static final String USAGE = "account  token --label TEXT [--account NAME] [--scope RIGHT,…] [--regions CODE,…] [--sources CODE,…] [--days 90] --user NAME [--server URL] [--json]";

    private AccountTokens() {}

    static int run(List<String> words, Output output) {
        if (words.isEmpty() || !words.get(0).equals("token")) {
            throw new WrongUse(Text.of("account \"%s\" tidak dikenal. Tulis token.", words.isEmpty() ? "" : words.get(0)));
        }
        Arguments arguments = new Arguments(words.subList(1, words.size()),
                ServerCall.with(Set.of("--label", "--account", "--scope", "--regions", "--sources", "--days")));
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("label", arguments.required("--label"));
        arguments.text("--account").ifPresent(account -> wish.put("account", account));
        for (String listed : List.of("scope", "regions", "sources")) {
            arguments.text("--" + listed).ifPresent(codes -> wish.put(listed, List.of(codes.split(","))));
        }
        arguments.text("--days").ifPresent(days -> wish.put("days", number(days)));
        return ServerCall.of(arguments).post("/api/v1/tokens", wish).tell(output,
                "%s\nToken %s untuk akun %s, berlaku sampai %s. Simpan sekarang: token ini tidak ditampilkan lagi.", "token",
                "id",
                "account", "expiresAt");
    }

    private static int number(String days) {
        try {
            return Integer.parseInt(days);
        } catch (NumberFormatException none) {
            throw new WrongUse(Text.of("--days \"%s\" bukan bilangan. Tulis 1 sampai 366.", days));
        }
    }
}
