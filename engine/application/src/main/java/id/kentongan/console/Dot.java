package id.kentongan.console;

import id.kentongan.board.Status;

/** One district on the map, in the coordinates of the drawing. */
record Dot(String code, String name, Status status, double x, double y) {}
