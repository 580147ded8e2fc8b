package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.rulebook.BookArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebContext
class BooksApiTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final MediaType ZIP = new MediaType("application", "zip");

    @Autowired
    private MockMvc http;

    @TempDir
    Path scratch;

    @Test
    void aBookIsHandedInPutInForceAndTakenBackWhileTheServerRuns() throws Exception {
        String before = JsonPath.<List<String>>read(answer(get("/api/v1/books")), "$[?(@.inForce[0])].hash").get(0);
        String hash = JsonPath.read(propose(BookArchive.of(SMALL)).andExpect(status().isCreated()).andReturn().getResponse()
                .getContentAsString(), "$.ruleBook");
        http.perform(get("/api/v1/books/" + hash).with(httpBasic("aturan", WebContext.PASSWORD))).andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"));
        wish(hash, "adopt", "").andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("reason"));
        wish(hash, "rollback", "uji").andExpect(status().isConflict());
        wish(hash, "adopt", "uji").andExpect(status().isOk()).andExpect(jsonPath("$.from").isNotEmpty());
        wish(hash, "adopt", "uji").andExpect(status().isConflict());
        wish(before, "rollback", "selesai diuji").andExpect(status().isOk()).andExpect(jsonPath("$.ruleBook").value(before));
        String kept = answer(get("/api/v1/books"));
        assertThat(JsonPath.<Object>read(kept, "$[?(@.hash == '" + before + "')].inForce[1].reason").toString())
                .contains("selesai diuji");
        assertThat(JsonPath.<Object>read(kept, "$[?(@.hash == '" + hash + "')].proposedBy").toString()).contains("aturan");
    }

    @Test
    void aBookWithAMistakeOrAFailingExampleIsRefusedWithEveryProblemAndNotKept() throws Exception {
        Path copy = copied();
        Files.writeString(copy.resolve("kriteria.csv"),
                Files.readString(copy.resolve("kriteria.csv")).replace(",2,5,1,0,", ",\"2,5\",5,1,0,"));
        int kept = JsonPath.<Integer>read(answer(get("/api/v1/books")), "$.length()");
        propose(BookArchive.of(copy)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0]").value(containsString("kriteria.csv, baris 2")));
        Path untrue = copied();
        Files.createDirectories(untrue.resolve("skenario"));
        Files.writeString(untrue.resolve("skenario/uji.feature"), """
                # language: id
                Fitur: contoh yang tidak benar
                  Skenario: satu bentrokan
                    Dengan sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "73.10.01" pada "2024-10-07 08:00 WIB"
                    Ketika dinilai sampai 1 jam kemudian
                    Maka "KEA-01" di "73.10.01" naik menjadi MERAH
                """);
        propose(BookArchive.of(untrue)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0]").value(containsString("tidak terpenuhi")));
        assertThat(JsonPath.<Integer>read(answer(get("/api/v1/books")), "$.length()")).isEqualTo(kept);
    }

    @Test
    void whatIsNoRuleBookIsRefusedInOneSentence() throws Exception {
        propose("bukan zip".getBytes(StandardCharsets.UTF_8)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("bukan arsip ZIP")));
        for (String name : new String[]{"../lolos.csv", "/tmp/lolos.csv", "..\\lolos.csv", "x".repeat(500)}) {
            propose(zip(name, 10)).andExpect(status().isUnprocessableContent());
        }
        propose(zip("folder/", 10)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("berisi data seperti berkas")));
        propose(zip("besar.csv", 70_000_000)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("lebih besar")));
        assertThat(scratch.resolveSibling("lolos.csv")).doesNotExist();
        wish("tiada", "adopt", "uji").andExpect(status().isNotFound());
        wish("tiada", "rollback", "uji").andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("64 huruf")));
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private Path copied() throws IOException {
        Path copy = Files.createTempDirectory(scratch, "aturan");
        try (Stream<Path> files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private ResultActions propose(byte[] archive) throws Exception {
        return http.perform(post("/api/v1/books").contentType(ZIP).content(archive)
                .with(httpBasic("aturan", WebContext.PASSWORD)));
    }

    private ResultActions wish(String hash, String how, String reason) throws Exception {
        return http.perform(post("/api/v1/books/" + hash + "/" + how).contentType(APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}").with(httpBasic("aturan", WebContext.PASSWORD)));
    }

    private String answer(MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked.with(httpBasic("aturan", WebContext.PASSWORD))).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString();
    }
}
