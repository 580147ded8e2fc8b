package id.kentongan.journal;

/** By which way an entry came in. */
public enum Way {
    /** A program or a person, over the interface. */
    API,
    /** A file in a drop directory. */
    FILE,
    /** A source that was asked. */
    PULL,
    /** A person, on a page. */
    PAGE,
    /** A text message, brought by a gateway. */
    SMS,
    /** The program says it itself: that a book was taken up, the stories of a demonstration. */
    PROGRAM
}
