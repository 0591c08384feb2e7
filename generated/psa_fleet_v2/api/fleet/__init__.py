"""Operations tagged fleet."""
