"""Operations tagged capabilities."""
