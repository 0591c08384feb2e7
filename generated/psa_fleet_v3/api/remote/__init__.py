"""Operations tagged remote."""
