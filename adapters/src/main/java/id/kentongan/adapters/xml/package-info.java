/** XML from outside, read without document types, entities or surprises of size. */
@NullMarked
package id.kentongan.adapters.xml;

import org.jspecify.annotations.NullMarked;
