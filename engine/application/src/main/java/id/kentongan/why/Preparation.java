package id.kentongan.why;

import id.kentongan.rulebook.Books;
import id.kentongan.watch.CaughtUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compiles what questions need once the watch has caught up, so that the first one who asks does not wait for it. */
@Component
class Preparation {
    private final Books books;

    Preparation(Books books) {
        this.books = books;
    }

    @EventListener(CaughtUp.class)
    void compile() {
        Thread aside = new Thread(() -> books.current().trials(), "questions");
        aside.setDaemon(true);
        aside.setContextClassLoader(getClass().getClassLoader());
        aside.start();
    }
}
