package id.kentongan;

import id.kentongan.adapters.Codes;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.rulebook.BookCodes;
import id.kentongan.rulebook.Books;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The server as Spring sees it: every package beside this one. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    /** The only clock. Nothing behind the edge asks it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The regions that screens show now: those of the newest rule book. What is judged and read asks its own book. */
    @Bean
    Supplier<Regions> regions(Books books) {
        return () -> books.current().regions();
    }

    /** The codes that reports may use now: those of the newest rule book. */
    @Bean
    Codes codes(Books books) {
        return new BookCodes(books::current);
    }
}
