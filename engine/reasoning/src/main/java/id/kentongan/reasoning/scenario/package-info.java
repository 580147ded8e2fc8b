/** Examples in Indonesian Gherkin that show what must fire and what must stay silent. */
@NullMarked
package id.kentongan.reasoning.scenario;

import org.jspecify.annotations.NullMarked;
