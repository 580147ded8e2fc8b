package id.kentongan.console;

import id.kentongan.board.Article;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import java.util.List;

/** Everything on the page of one alert, in words ready to be shown. */
record AlertText(String id, String code, String title, Level level, boolean open, boolean exercise, String region,
        String regionCode, String because, String since, String changed, String closed, Classification classification,
        List<Fact> facts, List<Report> reports, List<Article> articles, String guide, String falseAlarms, String policy,
        List<Step> history, List<Act> acts, String ruleBook, String now) {

    /** A name and a value beside it. */
    record Fact(String name, String value) {}

    /** One report behind it. */
    record Report(String reference, String source, String what, String where, String occurred, String received, String grade,
            Classification classification, String text) {}

    /** One decision about it. */
    record Step(String when, String verb, Level from, Level to, String because) {}

    /** What a person did. */
    record Act(String when, String what, String unit, String by, String text) {}
}
