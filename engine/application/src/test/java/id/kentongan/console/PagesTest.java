package id.kentongan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.kentongan.Untested;
import id.kentongan.WebContext;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Senders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser. Skipped where the machine has no Chromium. */
@WebContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final double PATIENCE = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private Codes codes;

    private Chromium chromium;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void open() {
        chromium = Chromium.at(Chromium.found().orElseGet(
                () -> Untested.because("No Chromium on this machine (apt-get install chromium): the pages are not tested.")));
    }

    @BeforeEach
    void signIn() {
        complaints.clear();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(base())) {
                complaints.add("foreign request: " + request.url());
            }
        });
        page.navigate(base() + "/masuk");
        page.fill("#nama", "penyelia");
        page.fill("#sandi", WebContext.PASSWORD);
        page.click(".borang .tombol");
        assertThat(page.locator("h1")).hasText("Indonesia");
    }

    @AfterEach
    void nothingWentWrongUnseen(TestInfo test) {
        context.close();
        assertThat(complaints).as(test.getDisplayName()).isEmpty();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anAlertAppearsOnTheOpenPageWithoutReload() {
        page.evaluate("() => { window.samePage = true; }");
        report("hidup-1", "POLRES", "KON-07", "13.01.01", "1");

        assertThat(page.locator(".peringatan", new Page.LocatorOptions().setHasText("Kabupaten Pesisir Selatan, Sumatera Barat"))
                .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#w-13")).isVisible();
        assertThat((Boolean) page.evaluate("() => window.samePage")).isTrue();
    }

    @Test
    void anAlertIsExplainedAndItsHandlingReportedOnItsPage() {
        report("tangani-1", "POLRES", "KON-07", "14.01.01", "1");
        page.locator(".peringatan h3 a", new Page.LocatorOptions().setHasText("KON-07")).first()
                .waitFor();
        page.navigate(base() + "/wilayah/14");
        page.locator(".peringatan h3 a").first().click();

        assertThat(page.locator("#j-bukti")).containsText("Bukti (1 laporan)");
        assertThat(page.locator(".pasal")).containsText("UU 7/2012 Pasal 5 huruf a");
        assertThat(page.locator(".pasal .cap").first()).hasText("V");
        page.check("input[value=DIMULAI]");
        page.fill("#satuan", "Polres Kampar");
        page.fill("#uraian", "Massa dipisahkan.");
        page.click("#penanganan .tombol");
        assertThat(page.locator(".pesan.baik")).isVisible();
        assertThat(page.locator("#penanganan .riwayat")).containsText("Polres Kampar");
        examine("peringatan");
    }

    /** Ten tabs, of which one listens; when it goes another does. */
    @Test
    void allTabsOfABrowserShareOneStream() {
        List<Page> tabs = new ArrayList<>(List.of(page));
        List<String> streams = java.util.Collections.synchronizedList(new ArrayList<>());
        context.onRequest(request -> {
            if (request.url().endsWith("/siaran")) {
                streams.add(request.url());
            }
        });
        for (int i = 0; i < 9; i++) {
            Page tab = context.newPage();
            tab.navigate(base() + "/wilayah/16");
            assertThat(tab.locator("h1")).hasText("Sumatera Selatan");
            tabs.add(tab);
        }
        assertThat(streams).as("beside that of the first tab, if that had not opened yet").hasSizeLessThanOrEqualTo(1);
        int before = streams.size();
        report("tab-1", "POLRES", "KON-07", "16.01.07", "1");
        for (Page tab : tabs.subList(1, 10)) {
            assertThat(tab.locator(".peringatan").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        }
        page.close();
        Page another = tabs.get(9);
        another.waitForCondition(() -> streams.size() == before + 1);
        report("tab-2", "POLRES", "KON-07", "16.02.02", "1");
        assertThat(another.locator(".peringatan")).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(streams).hasSize(before + 1);
    }

    @Test
    void thePasswordFormCanBeReadByEveryone() {
        page.navigate(base() + "/sandi");
        assertThat(page.locator("h1")).hasText("Ganti sandi");
        examine("sandi");
    }

    @Test
    void everyPageCanBeReadByEveryoneAndFitsANarrowScreen() {
        report("baca-1", "POLRES", "KON-07", "15.01.01", "2");
        page.navigate(base() + "/wilayah/15");
        page.locator(".peringatan").first().waitFor();
        for (String address : List.of("/", "/wilayah/15", "/wilayah/15.01", "/?bahasa=en", "/?bahasa=id", "/masuk")) {
            page.navigate(base() + address);
            examine(address);
        }
    }

    @Test
    void aPageThatIsNotThereLooksLikeTheOthers() {
        page.navigate(base() + "/wilayah/99");
        assertThat(page.locator("h1")).hasText("Halaman tidak ditemukan");
        examine("404");
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    /** No barrier that axe knows, and no scrolling sideways at 320 pixels. */
    private void examine(String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations().stream()
                .map(violation -> violation.getId() + ": " + violation.getNodes()).toList()).as(name).isEmpty();
        page.setViewportSize(320, 700);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).as("%s at 320 pixels", name)
                .isLessThanOrEqualTo(320);
        page.setViewportSize(1280, 900);
    }

    private void report(String id, String source, String indicator, String region, String value) {
        String line = """
                {"id":"%s","source":"%s","indicator":"%s","region":"%s","value":%s,"occurredAt":"%s","text":"Laporan %s."}"""
                .formatted(id, source, indicator, region, value, Instant.now().minus(1, ChronoUnit.HOURS), id);
        intake.take(
                Interchange.stream("uji.ndjson", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), Instant.now(),
                        codes, Receipt.LIVE),
                Senders.anybody("uji"));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
