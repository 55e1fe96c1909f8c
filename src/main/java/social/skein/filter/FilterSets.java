package social.skein.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Transactions;

/**
 * Filters made ready to look for words, by whose they are and their revision: so what is kept can
 * never be out of date, in whichever process they were changed.
 */
@Component
class FilterSets {
  private static final long MOST_BYTES = 16 << 20;

  private final Cache<FilterOwner, FilterSet> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((FilterOwner owner, FilterSet set) -> set.bytes())
          .build();
  private final FilterTable filters;
  private final FoldedWords words;
  private final Transactions transactions;

  FilterSets(FilterTable filters, FoldedWords words, Transactions transactions) {
    this.filters = filters;
    this.words = words;
    this.transactions = transactions;
  }

  FilterSet of(FilterOwner owner) {
    FilterSet known = kept.getIfPresent(owner);
    if (known != null) {
      return known;
    }
    FilterSet made = new FilterSet(transactions.read(() -> filters.of(owner.accountId())), words);
    kept.put(owner, made);
    return made;
  }
}
