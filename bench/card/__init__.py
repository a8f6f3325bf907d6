"""The figures of docs/model-card.md and corpus/README.md: `python -m bench.card --data FOLDER` measures and writes them.

The folder holds real messages for measuring, none of them learned from; what each table measures stands in `sets.py`.
"""
