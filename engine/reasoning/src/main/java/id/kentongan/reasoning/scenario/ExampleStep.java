package id.kentongan.reasoning.scenario;

import java.util.List;
import java.util.Map;

/** One Gherkin step: its text without keyword, and the rows of its table by column name. */
record ExampleStep(int line, String text, List<Map<String, String>> table) {}
