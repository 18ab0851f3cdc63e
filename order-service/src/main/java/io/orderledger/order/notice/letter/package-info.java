/** Words for notices: templates in Russian, Kazakh and English, and what is put into them. */
@NullMarked
package io.orderledger.order.notice.letter;

import org.jspecify.annotations.NullMarked;
