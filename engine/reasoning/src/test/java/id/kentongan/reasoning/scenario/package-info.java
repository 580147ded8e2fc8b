/** What examples say, how they fail, and what they leave uncovered. */
@NullMarked
package id.kentongan.reasoning.scenario;

import org.jspecify.annotations.NullMarked;
