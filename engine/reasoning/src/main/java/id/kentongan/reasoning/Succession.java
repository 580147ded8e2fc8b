package id.kentongan.reasoning;

import id.kentongan.reasoning.book.RuleBook;

/** What a book shares with the one that follows it, and so need not be built anew. */
record Succession(boolean sameRules, boolean sameMeasures, boolean sameDuties) {
    static Succession of(RuleBook before, RuleBook after) {
        return new Succession(before.provincial() == after.provincial() && before.national() == after.national(),
                new Rows(before.criteria()).measureLike(new Rows(after.criteria())),
                before.sources().equals(after.sources()) && before.enrolments().equals(after.enrolments()));
    }

    /** Whether every report has to be counted again. */
    boolean recounts() {
        return !sameMeasures || !sameDuties;
    }
}
