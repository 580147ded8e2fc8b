package id.kentongan.api;

import java.util.List;

/**
 * One page of alerts, red first, then the latest.
 *
 * @param page from 0 on
 * @param total on all pages, as far as the caller may know
 */
record AlertList(List<AlertAnswer> alerts, int page, int size, long total) {}
