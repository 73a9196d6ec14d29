"""A language model that rewords cards; what it writes is not shown before the guard has looked at it."""

from knowledge.writer.model import Fault, WriterFault
from knowledge.writer.writer import ModelWriter

__all__ = ["Fault", "ModelWriter", "WriterFault"]
