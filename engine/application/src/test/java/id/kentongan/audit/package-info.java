/** Claims about the audit: what stands in it, and that nothing can be taken out of it unseen. */
@NullMarked
package id.kentongan.audit;

import org.jspecify.annotations.NullMarked;
