/** Sources that are one YAML file: where from, which form, as whom, how often. What the file says is checked to its last key. */
@NullMarked
package id.kentongan.adapters.kit;

import org.jspecify.annotations.NullMarked;
