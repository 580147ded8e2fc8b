package id.kentongan.reasoning.book;

/** One cell as it was typed. A CSV knows only text; a spreadsheet also says what it took the text for. */
record Cell(String text, Type type) {
    static final Cell EMPTY = new Cell("", Type.TEXT);

    enum Type {
        TEXT, NUMBER, DATE, BOOLEAN, FORMULA, ERROR
    }

    static Cell text(String text) {
        return new Cell(text.strip(), Type.TEXT);
    }

    boolean blank() {
        return text.isEmpty();
    }

    /** An empty cell and a dash both say that there is nothing. */
    boolean none() {
        return text.isEmpty() || text.equals("-");
    }
}
