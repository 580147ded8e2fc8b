package id.kentongan.board;

import id.kentongan.facts.RegionCode;

/**
 * How one region stood, as far as the reader may know.
 *
 * @param red alerts that stood red in the region or below; drills are not counted
 * @param yellow alerts that stood yellow in the region or below; drills are not counted
 * @param blind whether a report of this very region was overdue; below district level also one of a region above it, up to its district
 * @param live whether any report that was due from the region or below had come in time
 * @param recorded whether anybody wrote down then what was heard; else the region is grey only because nobody did
 * @param told whether all this may be told; else nothing but the colour is
 */
public record PastStanding(RegionCode region, String name, Status status, int red, int yellow, boolean blind, boolean live,
        boolean recorded, boolean told) {}
