-- A question reads thousands of terms: all it wants of them stands in the index, beside each other.
CREATE INDEX procedure_search_terms_at_hand ON procedure_search_terms (term) INCLUDE (version_id, weight);
