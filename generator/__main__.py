"""`python -m generator` is `exhibit`."""

from generator.commands.interrupts import heed_interrupts

if __name__ == "__main__":
    # Before the program is loaded, which takes a while.
    heed_interrupts()
    from generator.commands.cli import main

    main(prog_name="exhibit")
