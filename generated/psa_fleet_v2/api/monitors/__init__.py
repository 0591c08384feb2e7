"""Operations tagged monitors."""
