package id.kentongan.console;

import id.kentongan.board.Status;

/**
 * One line of the table of regions, in words ready to be shown.
 *
 * @param told whether more than the colour may be shown
 * @param heard when it was last heard of, empty where it never was
 * @param why one sentence: the gravest alert, or why it is grey or green
 * @param opens whether something smaller lies below it
 */
record RegionRow(String code, String name, Status status, boolean told, int red, int yellow, String heard, String why,
        boolean opens) {
    public String label() {
        return status.label();
    }
}
