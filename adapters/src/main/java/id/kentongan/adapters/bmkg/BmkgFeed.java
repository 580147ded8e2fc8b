package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.xml.Element;
import id.kentongan.adapters.xml.Xml;
import id.kentongan.facts.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** BMKG's RSS list of warnings in force. It is foreign input: whoever fetches the addresses must still check scheme and host. */
public final class BmkgFeed {
    private static final int MOST_ITEMS = 500;

    private BmkgFeed() {}

    /**
     * The addresses of the CAP documents, in order and without repetition; items without a usable address are left out.
     *
     * @throws Unfit if this is no RSS
     */
    public static List<URI> alerts(byte[] rss) throws Unfit {
        Element root = Xml.read(rss);
        if (!root.name().equals("rss")) {
            throw new Unfit("", root.name(), Text.of("Bukan daftar RSS: unsur terluar <%s>.", root.name()));
        }
        List<URI> alerts = new ArrayList<>();
        root.all("channel").flatMap(channel -> channel.all("item")).limit(MOST_ITEMS)
                .flatMap(item -> item.text("link").stream())
                .forEach(link -> address(link, alerts));
        return alerts;
    }

    private static void address(String link, List<URI> alerts) {
        try {
            URI address = new URI(link);
            if (address.isAbsolute() && address.getHost() != null && !alerts.contains(address)) {
                alerts.add(address);
            }
        } catch (URISyntaxException unusable) {
            // An item that leads nowhere leaves the others readable; the count of alerts shows that it is missing.
        }
    }
}
