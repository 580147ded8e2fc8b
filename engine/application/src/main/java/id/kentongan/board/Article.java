package id.kentongan.board;

/**
 * An article on which an alert rests.
 *
 * @param content what it says in short; empty where the catalogue does not have it
 * @param verification V: read in the full text; S: cited by a secondary source; M: from memory
 */
public record Article(String citation, String content, char verification, String verifiedIn) {}
