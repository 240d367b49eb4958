/* A program that does nothing: it takes the place of the real ones where only their installation is tried. */
int main(void) { return 0; }
