/** Examples in Indonesian Gherkin that show what must fire and what must stay silent: read, played through a book, and checked. */
@NullMarked
package id.kentongan.reasoning.scenario;

import org.jspecify.annotations.NullMarked;
