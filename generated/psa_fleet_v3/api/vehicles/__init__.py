"""Operations tagged vehicles."""
