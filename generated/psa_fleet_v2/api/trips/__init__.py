"""Operations tagged trips."""
