package id.kentongan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole program with a web server, the project's own rules and an empty journal in memory. One for all tests that need it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:web;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "server.address=127.0.0.1", "kentongan.rules=${user.dir}/../../rules", "kentongan.tick=1s", "kentongan.demo=true",
        "KENTONGAN_DEMO_PASSWORD=" + WebContext.PASSWORD, "kentongan.data=${user.dir}/target/web-data"})
@AutoConfigureMockMvc
public @interface WebContext {
    /** Of every demonstration user. */
    String PASSWORD = "sandi-uji-coba";
}
